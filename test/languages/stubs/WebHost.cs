using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Web;
using System.Web.Hosting;

/// <summary>
/// A web server for one ASP.NET application: it hands each request to System.Web and writes what comes out as it is, so
/// that a header sent twice is seen twice. Writes the port it listens on to standard output.
/// </summary>
public sealed class WebHost : MarshalByRefObject
{
    public static void Main(string[] args)
    {
        var host = (WebHost)ApplicationHost.CreateApplicationHost(typeof(WebHost), "/", args[0]);
        host.Serve();
    }

    private void Serve()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port);
        while (true)
        {
            var client = listener.AcceptTcpClient();
            var worker = Worker.Read(client);
            if (worker == null) client.Close();
            else HttpRuntime.ProcessRequest(worker);
        }
    }

    private sealed class Worker : SimpleWorkerRequest
    {
        private readonly TcpClient client;
        private readonly string method;
        private readonly Dictionary<string, string> headers;
        private readonly StringBuilder head = new StringBuilder();
        private readonly MemoryStream body = new MemoryStream();

        private Worker(TcpClient client, string method, string page, string query, Dictionary<string, string> headers)
            : base(page, query, TextWriter.Null)
        {
            this.client = client;
            this.method = method;
            this.headers = headers;
        }

        public static Worker Read(TcpClient client)
        {
            var reader = new StreamReader(client.GetStream(), Encoding.GetEncoding("iso-8859-1"));
            var line = reader.ReadLine();
            if (line == null) return null;
            var words = line.Split(' ');
            var target = words[1].Split(new[] { '?' }, 2);
            var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while ((line = reader.ReadLine()) != "")
            {
                if (line == null) return null;
                var parts = line.Split(new[] { ':' }, 2);
                headers[parts[0]] = parts[1].Trim();
            }
            return new Worker(client, words[0], target[0].TrimStart('/'), target.Length > 1 ? target[1] : "", headers);
        }

        public override string GetHttpVerbName()
        {
            return method;
        }

        public override string GetHttpVersion()
        {
            return "HTTP/1.1";
        }

        public override string GetKnownRequestHeader(int index)
        {
            return GetUnknownRequestHeader(GetKnownRequestHeaderName(index));
        }

        public override string GetUnknownRequestHeader(string name)
        {
            string value;
            return headers.TryGetValue(name, out value) ? value : null;
        }

        public override string[][] GetUnknownRequestHeaders()
        {
            var unknown = new List<string[]>();
            foreach (var header in headers)
            {
                if (GetKnownRequestHeaderIndex(header.Key) < 0) unknown.Add(new[] { header.Key, header.Value });
            }
            return unknown.ToArray();
        }

        public override void SendStatus(int statusCode, string statusDescription)
        {
            head.Insert(0, "HTTP/1.1 " + statusCode + " " + statusDescription + "\r\n");
        }

        public override void SendKnownResponseHeader(int index, string value)
        {
            SendUnknownResponseHeader(GetKnownResponseHeaderName(index), value);
        }

        public override void SendUnknownResponseHeader(string name, string value)
        {
            if (name == "Content-Length" || name == "Transfer-Encoding" || name == "Connection") return;
            head.Append(name + ": " + value + "\r\n");
        }

        public override void SendResponseFromMemory(byte[] data, int length)
        {
            body.Write(data, 0, length);
        }

        public override void FlushResponse(bool finalFlush)
        {
            if (finalFlush) EndOfRequest();
        }

        public override void EndOfRequest()
        {
            if (!client.Connected) return;
            head.Append("Content-Length: " + body.Length + "\r\nConnection: close\r\n\r\n");
            var bytes = Encoding.GetEncoding("iso-8859-1").GetBytes(head.ToString());
            client.GetStream().Write(bytes, 0, bytes.Length);
            client.GetStream().Write(body.ToArray(), 0, (int)body.Length);
            client.Close();
        }
    }
}
